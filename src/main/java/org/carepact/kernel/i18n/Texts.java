package org.carepact.kernel.i18n;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.carepact.kernel.money.Money;
import org.carepact.kernel.web.CurrentRequest;

/** The templates' {@code t:} namespace: texts, names and formats in the language of the page, mail or document. */
@TemplateExtension(namespace = "t")
public final class Texts {
    private static final ThreadLocal<Language> FIXED = new ThreadLocal<>();

    private Texts() {}

    /** Renders something in a given language, whatever the request's is: documents, mails. */
    public static <T> T in(Language language, Supplier<T> rendering) {
        Language before = FIXED.get();
        FIXED.set(language);
        try {
            return rendering.get();
        } finally {
            FIXED.set(before);
        }
    }

    /** The language texts are made in now: the fixed one, else the request's, else Chinese. */
    public static Language language() {
        Language fixed = FIXED.get();
        if (fixed != null) {
            return fixed;
        }
        return Arc.container().requestContext().isActive()
                ? Arc.container().instance(CurrentRequest.class).get().language()
                : Language.ZH;
    }

    /** The sentence of a message key. */
    public static String say(String key, Object... args) {
        return messages().say(language(), key, args);
    }

    /** The name of a constant. */
    public static String name(Enum<?> constant) {
        return constant == null ? "" : messages().name(language(), constant);
    }

    public static String text(Bilingual text) {
        return text == null ? "" : text.in(language());
    }

    public static String money(Money money) {
        return money == null ? "" : Formats.money(money);
    }

    public static String quantity(java.math.BigDecimal quantity) {
        return quantity == null ? "" : Formats.quantity(quantity);
    }

    public static String when(Instant instant) {
        return instant == null ? "" : Formats.when(language(), instant);
    }

    /** The end of a period; midnight is 24:00 of the day that ends. */
    public static String until(Instant end) {
        return end == null ? "" : Formats.until(language(), end);
    }

    public static String day(LocalDate day) {
        return day == null ? "" : Formats.day(language(), day);
    }

    /** The sentence of a problem code, {@code tender.too-early}, with its values. */
    public static String finding(String code, java.util.List<Object> args) {
        int dot = code.indexOf('.');
        return messages().say(language(), code.substring(0, dot) + ".problem" + code.substring(dot), args.toArray());
    }

    /** A reason: the sentence of a message key, or what a person wrote. */
    public static String reason(String reason) {
        String sentence = reason.matches("[a-z]+(\\.[a-z-]+)+") ? messages().find(language(), reason) : null;
        return sentence == null ? reason : sentence;
    }

    /** Points with nine digits as people read them: two digits. */
    public static String points(String points) {
        return points == null ? "–" : new java.math.BigDecimal(points).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    /** Name of a cell of a form's table: {@code criteria[0].name.zh}. */
    public static String cell(String table, int row, String column) {
        return table + "[" + row + "]." + column;
    }

    /** BCP 47 tag of the language, for {@code lang} attributes. */
    public static String tag() {
        return language().tag();
    }

    private static Messages messages() {
        return Arc.container().instance(Messages.class).get();
    }
}
