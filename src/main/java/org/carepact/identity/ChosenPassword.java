package org.carepact.identity;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A password to be: as long as the rule profile asks ({@link IdentityRules#passwordLength}), neither one of the common
 * passwords nor a mere variation, row or repetition of common words.
 */
@Documented
@Constraint(validatedBy = ChosenPasswordValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface ChosenPassword {
    String message() default "identity.password-common";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
