package org.carepact.kernel.web;

/** A view of something that changes; its version becomes the answer's ETag. */
public interface HasVersion {
    /** Rises with every change. */
    long version();
}
