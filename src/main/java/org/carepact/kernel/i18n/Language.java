package org.carepact.kernel.i18n;

import java.util.Locale;

/** The two languages of the house. Chinese is first: it is the language of the record. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE, "中文"),
    EN("en", Locale.ENGLISH, "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language of a tag or of an Accept-Language header: English if that comes first, else Chinese. */
    public static Language ofTag(String tag) {
        if (tag == null || tag.isBlank()) {
            return ZH;
        }
        for (Locale.LanguageRange range : ranges(tag)) {
            if (range.getRange().startsWith("zh")) {
                return ZH;
            }
            if (range.getRange().startsWith("en")) {
                return EN;
            }
        }
        return ZH;
    }

    private static java.util.List<Locale.LanguageRange> ranges(String tag) {
        try {
            return Locale.LanguageRange.parse(tag);
        } catch (IllegalArgumentException notALanguage) {
            return java.util.List.of();
        }
    }
}
