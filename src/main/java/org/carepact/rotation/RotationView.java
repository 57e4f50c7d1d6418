package org.carepact.rotation;

import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A list with its draws.
 *
 * @param members who is on it, with their counts
 * @param draws latest first; empty in lists
 */
public record RotationView(String number, Bilingual title, String field, Algorithm algorithm, String seed, RotationState state, List<Member> members,
        List<RotationDraw.View> draws, long version) implements HasVersion {}
