package org.carepact.registry;

/**
 * An organization's staff on a day, as numbers.
 *
 * @param staff who works for it, volunteers left out
 * @param withChildren who works with children, volunteers included
 * @param checked of these, how many have a background check that is verified and valid (MPL 62)
 * @param licensed how many hold a verified, valid certificate as social worker of any level
 */
public record StaffFacts(int staff, int withChildren, int checked, int licensed) {}
