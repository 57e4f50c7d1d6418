package org.carepact.client;

/** Why a command could not do what was asked: its message is the sentence for the person at the console. */
final class ClientFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ClientFailure(String sentence) {
        this(sentence, 0, "");
    }

    /**
     * @param status the service's HTTP status, 0 if it did not answer
     * @param code the problem's stable code, empty if there is none
     */
    ClientFailure(String sentence, int status, String code) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    boolean is(String problem) {
        return code.equals(problem);
    }
}
