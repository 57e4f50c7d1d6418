package org.carepact.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Measures a password with zxcvbn, which knows lists of common passwords, words and names, and patterns made of them. */
@ApplicationScoped
public class ChosenPasswordValidator implements ConstraintValidator<ChosenPassword, String> {
    /** Of 0 to 4: "safely unguessable", at least 10^8 guesses by somebody who knows the lists. */
    private static final int ENOUGH = 3;

    /** Measuring takes longer the longer the text; what is good so far does not get worse. */
    private static final int MEASURED = 64;

    /** What a guesser of our passwords tries first. */
    private static final List<String> OURS = List.of("carepact", "guanai", "qiyue", "关爱", "契约", "woaini");

    private final IdentityRules rules;
    private final Zxcvbn meter = new Zxcvbn();

    ChosenPasswordValidator(IdentityRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean isValid(String password, ConstraintValidatorContext context) {
        if (password == null) {
            return true;
        }
        if (password.length() < rules.passwordLength()) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("identity.password-short").addConstraintViolation();
            return false;
        }
        return meter.measure(password.substring(0, Math.min(password.length(), MEASURED)), OURS).getScore() >= ENOUGH;
    }
}
