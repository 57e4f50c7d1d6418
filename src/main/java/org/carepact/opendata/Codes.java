package org.carepact.opendata;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import org.carepact.kernel.i18n.Messages;
import org.carepact.kernel.i18n.Texts;
import org.carepact.opendata.ocds.GivenTime;
import org.carepact.opendata.ocds.ImportedThread;

/** The templates' {@code ocds:} namespace: codes of the standard by name, days as their publisher wrote them. */
@TemplateExtension(namespace = "ocds")
final class Codes {
    private Codes() {}

    /** The name of a code; one that the standard leaves open and we don't know shows as it is. */
    static String code(String list, String code) {
        if (code == null) {
            return "";
        }
        String text = Arc.container().instance(Messages.class).get().find(Texts.language(), "opendata." + list + "." + code);
        return text == null ? code : text;
    }

    static String day(GivenTime time) {
        return time == null ? "" : Texts.day(time.day());
    }

    /** From start to end, whichever is known. */
    static String period(ImportedThread.Period period) {
        if (period == null) {
            return "";
        }
        if (period.start() == null && period.end() == null) {
            return Texts.say("opendata.days", period.days());
        }
        String from = period.start() == null ? "…" : day(period.start());
        String to = period.end() == null ? "…" : day(period.end());
        return from + " – " + to;
    }

    static String amount(ImportedThread.Amount amount) {
        return amount == null ? "" : amount.text();
    }

    /** An organization's name, or its id where no name was given. */
    static String who(ImportedThread.Reference reference) {
        return reference == null ? "" : reference.name() == null ? reference.id() : reference.name();
    }
}
