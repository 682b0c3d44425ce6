package org.maillage.app.person;

import java.time.ZoneId;
import org.maillage.domain.person.PersonPurge;
import org.maillage.domain.person.PurgeReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** Erases at its hour the persons whose day has come, on one of the nodes. */
final class NightlyPurge implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPurge.class);

    private final PersonPurge purge;
    private final String cron;
    private final ZoneId zone;

    /** @param cron {@link ScheduledTaskRegistrar#CRON_DISABLED} for never */
    NightlyPurge(PersonPurge purge, String cron, ZoneId zone) {
        this.purge = purge;
        this.cron = cron;
        this.zone = zone;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!cron.equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
            tasks.addTriggerTask(this::run, new CronTrigger(cron, zone));
        }
    }

    private void run() {
        purge.runOnOneNode().ifPresent(NightlyPurge::tell);
    }

    private static void tell(PurgeReport report) {
        LOG.info("event=purge report={} erased={} failed={}", report.id(), report.erased(), report.failed());
        report.outcomes().stream()
                .filter(outcome -> !outcome.erased())
                .forEach(outcome ->
                        LOG.error("event=purge-failed person={} reason=\"{}\"", outcome.person(), outcome.failure()));
    }
}
