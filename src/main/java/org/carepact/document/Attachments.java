package org.carepact.document;

import java.util.List;
import org.carepact.kernel.web.Form;

/**
 * What the partial {@code document/attachments} shows on another room's page: {@code {#include document/attachments
 * files=files /}}.
 *
 * @param ownerKind kind of the thing
 * @param owner its key
 * @param next path of the page, to come back to after uploading or deleting
 * @param items the files that the viewer may see
 * @param mayAttach whether the upload form and the delete buttons are offered
 * @param largest largest size as people read it
 * @param form the upload form's state
 */
public record Attachments(
        String ownerKind, String owner, String next, List<DocumentView> items, boolean mayAttach, String largest, Form form) {}
