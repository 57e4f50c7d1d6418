package org.carepact.document.inspect;

import java.util.List;

/** Why a file may not come in; never leaves this package. */
final class Refusal extends Exception {

    private final String code;
    private final transient List<Object> args;

    Refusal(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    Verdict.Refused verdict() {
        return new Verdict.Refused(code, args);
    }
}
