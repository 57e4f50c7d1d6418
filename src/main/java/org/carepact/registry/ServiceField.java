package org.carepact.registry;

import org.carepact.kernel.i18n.Bilingual;

/**
 * A field of service for which organizations are qualified.
 *
 * @param code a group of the service catalogue
 */
public record ServiceField(String code, Bilingual name) {}
