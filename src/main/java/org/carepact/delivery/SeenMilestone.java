package org.carepact.delivery;

/**
 * A milestone as one reader sees it.
 *
 * @param reports whether the reports of its deliveries are theirs to read
 */
record SeenMilestone(Milestone milestone, boolean reports) {
    MilestoneView view() {
        return milestone.view(reports);
    }
}
