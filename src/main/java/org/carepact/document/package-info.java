/**
 * Files, their versions and digests, the documents the service prints itself, and spreadsheets.
 *
 * <p>Other rooms speak to {@code Documents}, {@code GeneratedDocuments} and {@code Sheets}, and say who may see
 * their files by implementing {@code DocumentGate}. The sub-packages are this room's own.
 */
package org.carepact.document;
