package org.carepact.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * The organization's answer to the preview, printed beside the rating for ever.
 *
 * @param text what it says
 * @param disputed codes of the dimensions (or {@code adjustments}) that a reviewer shall judge; empty where it agrees
 */
public record ReplyRequest(@NotBlank @Size(max = 4000) String text, @Size(max = 20) List<@NotBlank @Size(max = 40) String> disputed) {
    public ReplyRequest {
        disputed = disputed == null ? List.of() : disputed.stream().filter(Objects::nonNull).distinct().toList();
    }
}
