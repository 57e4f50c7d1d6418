package org.carepact.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** An address in the form in which two spellings of one place are equal: widths, blanks, Chinese numerals, floor and room words. */
final class AddressKey {
    private static final Map<Character, Character> NUMERALS = Map.of('一', '1', '二', '2', '三', '3', '四', '4', '五', '5', '六', '6', '七', '7', '八', '8', '九', '9', '〇', '0');

    private AddressKey() {}

    static String of(String address) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}，。、（）·－—-]", "");
        StringBuilder key = new StringBuilder();
        plain.chars().forEach(sign -> key.append(NUMERALS.getOrDefault((char) sign, (char) sign)));
        return key.toString().replace("楼", "层").replace("号院", "号").replace("房", "室");
    }
}
