package org.carepact.opendata.ocds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/** The closed codelists of OCDS 1.1.5, of which a release may use no other value. */
enum Codelist {
    TENDER_STATUS("tenderStatus"),
    METHOD("method"),
    CATEGORY("procurementCategory"),
    AWARD_STATUS("awardStatus"),
    CONTRACT_STATUS("contractStatus"),
    MILESTONE_STATUS("milestoneStatus"),
    RELEASE_TAG("releaseTag"),
    INITIATION("initiationType"),
    BID_STATUS("bidStatus"),
    CURRENCY("currency");

    private final Set<String> codes;

    Codelist(String key) {
        codes = Set.of(Lists.ALL.getProperty(key).trim().split("\\s+"));
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    private static final class Lists {

        private static final Properties ALL = load();

        private static Properties load() {
            Properties all = new Properties();
            try (InputStream in = Codelist.class.getResourceAsStream("/ocds/codelists.properties")) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all;
        }
    }
}
