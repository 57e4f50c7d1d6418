package org.carepact.launch;

/** A reason not to start, as one sentence for the person at the console. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key the sentence's key in {@code messages/launch_*.properties}, without {@code launch.}
     * @param args what fills its placeholders
     */
    public Refusal(String key, Object... args) {
        super(Sentences.say(key, args));
        this.key = key;
    }

    /** @return the key of the sentence, the same in every language */
    public String key() {
        return key;
    }
}
