package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * An account of AWS that can be scanned. Create one by {@link #of} and the methods that change it; the canonical
 * constructor is no API.
 *
 * @param id twelve digits
 * @param name the name in AWS Organizations; null where it is not known
 * @param state the state in AWS Organizations, such as {@code ACTIVE} or {@code SUSPENDED}; values that are not known here
 *     stay as they are
 * @param role the role to assume in this account in place of the usual one: a name, a name with its path, or an ARN; null
 *     for the usual one
 * @param externalId the external id that the role asks for, in place of the usual one; null for the usual one
 * @see <a href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html">Account</a>
 */
public record Account(
        String id,
        @Nullable String name,
        String state,
        @Nullable String role,
        @Nullable String externalId) {
    /** The state of an account that can be called. */
    public static final String ACTIVE = "ACTIVE";

    private static final int DIGITS = 12;

    public Account {
        if (!isId(requireNonNull(id, "id is null"))) {
            throw new IllegalArgumentException(
                    "the account id is '" + SafeText.of(id) + "', but must have twelve digits");
        }
        requireNonNull(state, "state is null");
    }

    /** Returns whether a text is the id of an account: twelve digits. */
    public static boolean isId(String text) {
        return text.length() == DIGITS && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /**
     * Returns an active account without a name.
     *
     * @throws IllegalArgumentException if {@code id} does not have twelve digits
     */
    public static Account of(String id) {
        return new Account(id, null, ACTIVE, null, null);
    }

    /** Returns this account with a name; without one if it is null or blank. */
    public Account named(@Nullable String text) {
        return new Account(id, filled(text), state, role, externalId);
    }

    /** Returns this account in another state. */
    public Account inState(String other) {
        return new Account(id, name, other, role, externalId);
    }

    /** Returns this account with a role of its own; with the usual one if it is null or blank. */
    public Account withRole(@Nullable String own) {
        return new Account(id, name, state, filled(own), externalId);
    }

    /** Returns this account with an external id of its own; with the usual one if it is null or blank. */
    public Account withExternalId(@Nullable String own) {
        return new Account(id, name, state, role, filled(own));
    }

    /** Returns whether AWS answers for this account, by its state. */
    public boolean isActive() {
        return state.equals(ACTIVE);
    }

    /** Returns the id, and the name where there is one, for users. */
    public String label() {
        return name == null ? id : id + " (" + SafeText.of(name) + ")";
    }

    /** Returns a text without the external id, which only the role's owner and the caller should know. */
    @Override
    public String toString() {
        return "Account[" + label() + ", " + state + "]";
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
