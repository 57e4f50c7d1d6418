package org.carepact.inbox;

import java.time.Instant;

/**
 * A task as its person sees it.
 *
 * @param kind message key of the title
 * @param overdue whether its due time has passed
 */
public record TaskView(TaskId id, String kind, String subject, String href, Instant due, Urgency urgency, boolean overdue, Instant openedAt, Instant doneAt) {}
