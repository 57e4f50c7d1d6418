package org.carepact.registry;

/** Legal forms that may provide purchased services (O102 6), with the first two signs of their credit code. */
public enum OrganizationType {
    SOCIAL_ASSOCIATION("51"),
    SOCIAL_SERVICE_ORGANIZATION("52"),
    FOUNDATION("53"),
    ENTERPRISE("91");

    private final String codePrefix;

    OrganizationType(String codePrefix) {
        this.codePrefix = codePrefix;
    }

    /** First two signs of the unified social credit code of this form. */
    public String codePrefix() {
        return codePrefix;
    }
}
