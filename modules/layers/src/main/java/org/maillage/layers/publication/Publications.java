package org.maillage.layers.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;

/** The publications there are. What is changed is seen at once here, and within a second by other nodes. */
public interface Publications {

    /** By id, without those removed. */
    List<Publication> list();

    /** Without those removed. */
    Optional<Publication> find(String id);

    /** Whether a layer or a publication has the id, or had it. */
    boolean isTaken(String id);

    /**
     * The layer that a publication would be.
     *
     * @throws MaillageException naming the member ({@code layer}, {@code filter}, {@code properties}, {@code within}) that its base
     *     has not, or cannot be asked
     */
    Layer layer(Publication publication);

    /** How often it was said anew what a layer is. */
    int version(String layer);

    /** How many features of the layer hold on the day and are seen by everyone. */
    long countForPublic(Layer layer, LocalDate day);

    /** In one transaction, with nobody else's beside it: what is read in it stays so until it ends. */
    <T> T oneAtATime(Supplier<T> work);

    /** To be called in {@link #oneAtATime}, as those below. */
    void create(Publication publication);

    /** Its version is one more than that before; its base stays. */
    void replace(Publication publication);

    void remove(String id);

    /** Those that were sent for a layer, by id. */
    List<GivenStyle> styles(String layer);

    /** Puts a style of a layer, in place of the one of its id; the definition is one more. To be called in {@link #oneAtATime}, as those below. */
    void putStyle(GivenStyle style);

    /** Makes it the layer's default; {@code null} for the map's own, and of a publication for its base's. The definition is one more. */
    void chooseStyle(String layer, @Nullable String id);

    /** Takes it away; the definition is one more. */
    void removeStyle(String layer, String id);

    /** Says anew what is told of a layer, whose definition is one more from then on. */
    void describe(String layer, Description description);
}
