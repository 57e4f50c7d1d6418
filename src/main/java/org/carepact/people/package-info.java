/**
 * Who works for an organization, with certificates, background checks and training. Nobody without a valid, verified check
 * works with children (MPL 62). Names and papers are seen by the organization's own people and the county only.
 */
package org.carepact.people;
