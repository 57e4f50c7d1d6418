package org.carepact.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.carepact.document.inspect.Inspection;
import org.carepact.document.inspect.Verdict;
import org.carepact.document.storage.Spool;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;

/** Takes files in from outside: measured while they come, judged once they are whole, before anything is stored. */
@ApplicationScoped
public class Uploads {
    private final DocumentSettings settings;
    private final Inspection inspection = new Inspection();

    Uploads(DocumentSettings settings) {
        this.settings = settings;
    }

    /**
     * Receives and judges a file.
     *
     * @param name its name as sent
     * @throws Problem 413 when too large, 422 at {@code /name} or {@code /file} when it may not come in
     */
    public Upload receive(String name, InputStream content) {
        Spool spool;
        try {
            spool = Spool.receive(content, settings.largest());
        } catch (Spool.TooLarge tooLarge) {
            throw Problem.of(ProblemKind.TOO_LARGE, "document.too-large", settings.largestReadable());
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.MALFORMED, "document.interrupted");
        }
        Upload taken = null;
        try {
            taken = judged(name, spool);
            return taken;
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "document.store");
        } finally {
            if (taken == null) {
                new Upload(spool, "", "").close();
            }
        }
    }

    /** The largest size as people read it, for hints. */
    public String largest() {
        return settings.largestReadable();
    }

    private Upload judged(String name, Spool spool) throws IOException {
        Verdict verdict = inspection.judge(name, spool.file());
        if (verdict instanceof Verdict.Refused refused) {
            String pointer = refused.code().startsWith("name-") ? "/name" : "/file";
            throw Problem.invalid(pointer, "document." + refused.code(), refused.args().toArray());
        }
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        return new Upload(spool, accepted.name(), accepted.type().mediaType());
    }
}
