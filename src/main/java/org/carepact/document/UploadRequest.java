package org.carepact.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The fields beside the file in a page's upload form.
 *
 * @param next path of ours to go on to
 */
public record UploadRequest(
        @NotBlank @Size(max = 40) String ownerKind,
        @NotBlank @Size(max = 64) String owner,
        @NotBlank @Size(max = 300) @Pattern(regexp = "/([^/\\\\].*)?") String next) {}
