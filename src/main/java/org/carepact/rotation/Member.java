package org.carepact.rotation;

/**
 * An organization on a list.
 *
 * @param organization public number
 * @param invitations how often it was drawn from this list
 * @param lastDraw sequence of the draw in which it was last drawn, 0 where it never was
 */
public record Member(String organization, int invitations, int lastDraw) {
    Member drawn(int sequence) {
        return new Member(organization, invitations + 1, sequence);
    }
}
