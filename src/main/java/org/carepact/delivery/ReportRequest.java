package org.carepact.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done, up to 8,000 signs; no child's name. */
public record ReportRequest(@NotBlank @Size(max = 8000) String report) {}
