package org.carepact.rules;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepact.kernel.i18n.Formats;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.i18n.Messages;
import org.carepact.kernel.money.Money;

/** Says a rule's value and source in words: "at least 20 calendar days", "Government Procurement Law, art. 35". */
@Singleton
public class RuleTexts {
    private final Messages messages;

    RuleTexts(Messages messages) {
        this.messages = messages;
    }

    /** The value in words; several lines for lists and tables. */
    public List<String> value(Rule rule, Language language) {
        return switch (rule.unit()) {
            case FLAG -> List.of(messages.say(language, "rules.flag." + rule.flag()));
            case TEXT -> List.of(code(rule.value(), language));
            case LIST -> rule.items().isEmpty()
                    ? List.of(messages.say(language, "rules.empty"))
                    : rule.items().stream().map(item -> code(item, language)).toList();
            case TABLE -> rule.rows().stream().map(row -> row(row, language)).toList();
            default -> List.of(messages.say(language, "rules.compare." + rule.compare(), quantity(rule, language)));
        };
    }

    /** The legal sources in words, one a line. */
    public List<String> sources(Rule rule, RuleProfile profile, Language language) {
        List<String> lines = new ArrayList<>();
        for (String part : rule.source().split(";")) {
            String[] keyAndArticle = part.strip().split(" ", 2);
            String title = profile.sources().stream()
                    .filter(source -> source.key().equals(keyAndArticle[0]))
                    .map(source -> source.name().in(language))
                    .findFirst()
                    .orElse(keyAndArticle[0]);
            lines.add(keyAndArticle.length == 1 ? title : messages.say(language, "rules.article", title, keyAndArticle[1]));
        }
        return lines;
    }

    private String quantity(Rule rule, Language language) {
        if (rule.unit() == RuleUnit.YUAN) {
            return Formats.money(Money.cny(rule.decimal()));
        }
        String number = number(rule.decimal());
        String one = "rules.one." + rule.unit();
        boolean single = number.equals("1") && messages.find(language, one) != null;
        return messages.say(language, single ? one : "rules.unit." + rule.unit(), number);
    }

    /** At most four digits after the point: two thirds are read as 0.6667. */
    private static String number(BigDecimal value) {
        BigDecimal rounded = value.scale() > 4 ? value.setScale(4, java.math.RoundingMode.HALF_UP) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private String row(Map<String, String> row, Language language) {
        return row.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> messages.say(language, "rules.column.pair", messages.say(language, "rules.column." + cell.getKey()),
                        code(cell.getValue(), language)))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }

    /** The name of a code, of each of several, or the text itself where it is a number. */
    private String code(String code, Language language) {
        if (code.indexOf(' ') > 0) {
            return Arrays.stream(code.split(" ")).map(part -> code(part, language)).collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        String role = messages.find(language, "identity.Role." + code);
        String item = messages.find(language, "rules.item." + code);
        return item != null ? item : role != null ? role : code;
    }
}
