/** The layers as a catalogue in the vocabularies DCAT, DCAT-AP and GeoDCAT-AP, which portals harvest. */
@NullMarked
package org.maillage.api.dcat;

import org.jspecify.annotations.NullMarked;
