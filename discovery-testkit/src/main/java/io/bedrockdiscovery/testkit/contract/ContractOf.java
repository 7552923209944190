package io.bedrockdiscovery.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** Names the type whose Javadoc makes the promises that a contract checks, so that a failure can tell where they are written. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ContractOf.BrokenPromise.class)
public @interface ContractOf {
    /** Returns the type with the promises, most often a port. */
    Class<?> value();

    /** Begins the message of a failed contract test with the promise, in the words of the test's name. */
    final class BrokenPromise implements TestExecutionExceptionHandler {
        /** Creates the handler, which has no state. */
        public BrokenPromise() {}

        @Override
        public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
            if (!(failure instanceof AssertionError)) {
                throw failure;
            }
            String port = AnnotationSupport.findAnnotation(test.getRequiredTestClass(), ContractOf.class)
                    .map(contract -> contract.value().getSimpleName())
                    .orElse("the port");
            throw new AssertionError(
                    "broken promise of " + port + ", see its Javadoc: "
                            + words(test.getRequiredTestMethod().getName())
                            + System.lineSeparator() + failure.getMessage(),
                    failure);
        }

        private static String words(String method) {
            return method.replace('_', ' ')
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
