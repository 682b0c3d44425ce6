package org.maillage.domain.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A body of data that facts come from: a file of a producer, a survey, a form. Known by its title. */
@Entity
@Table(name = "source")
public class Source {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_key")
    @SequenceGenerator(name = "source_key", sequenceName = "source_key", allocationSize = 1)
    @Column(name = "source_key")
    private @Nullable Long key;

    private String title;
    private @Nullable String producer;
    private @Nullable String licence;
    private @Nullable String url;

    /** For Hibernate. */
    protected Source() {
        this.title = "";
    }

    public Source(String title, @Nullable String producer, @Nullable String licence, @Nullable String url) {
        this.title = title;
        this.producer = producer;
        this.licence = licence;
        this.url = url;
    }

    public @Nullable Long key() {
        return key;
    }

    public String title() {
        return title;
    }

    public @Nullable String producer() {
        return producer;
    }

    public @Nullable String licence() {
        return licence;
    }

    public @Nullable String url() {
        return url;
    }
}
