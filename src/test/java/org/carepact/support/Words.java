package org.carepact.support;

import java.util.regex.Pattern;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Messages;

/**
 * The words of the pages, so that a test names what it looks for by message key and still finds it as a reader does.
 * What does not look like a key is taken as it stands.
 */
final class Words {
    private static final Messages MESSAGES = new Messages();
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    private Words() {}

    /**
     * The Chinese text of a key, or the text itself.
     *
     * @throws AssertionError for a key that has no text: what is never on a page would else never be missed
     */
    static String of(String keyOrText, Object... values) {
        if (!KEY.matcher(keyOrText).matches()) {
            return keyOrText;
        }
        if (MESSAGES.find(Language.ZH, keyOrText) == null) {
            throw new AssertionError("no message " + keyOrText);
        }
        return MESSAGES.say(Language.ZH, keyOrText, values);
    }

    /** Matches elements whose whole text this is, whatever white space stands around it. */
    static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + quoted(text) + "\\s*$");
    }

    /** The same for the label of a field, which may add that the field is optional. */
    static Pattern label(String text) {
        return Pattern.compile("^\\s*" + quoted(text) + "(\\s*" + quoted(of("shell.optional")) + ")?\\s*$");
    }

    /** Matches elements whose text begins so. */
    static Pattern beginning(String text) {
        return Pattern.compile("^\\s*" + quoted(text));
    }

    // the browser reads the pattern as JavaScript's, which has no \Q
    private static String quoted(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }
}
