package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.observation.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the account in stored ARNs by a mark. The ARNs of the profiles that AWS defines name the account that lists
 * them; with the mark they are the same for all accounts, and stored once.
 *
 * @param account the account id; null where none is masked
 */
record AccountMask(@Nullable String account) {
    static final AccountMask NONE = new AccountMask(null);

    private static final String MARK = String.valueOf(StoredText.MARK);

    /** Returns the mask for what an owner observes. */
    static AccountMask of(Owner owner) {
        return owner.key().equals(owner.account()) ? new AccountMask(owner.account()) : NONE;
    }

    /** Encodes an ARN. */
    @Nullable
    EncodedText encode(@Nullable String arn) {
        if (arn == null) {
            return null;
        }
        String stored = StoredText.encode(arn);
        return new EncodedText(account == null ? stored : stored.replace(":" + account + ":", ":" + MARK + ":"));
    }

    /**
     * Decodes a stored ARN.
     *
     * @throws IllegalArgumentException if it is none
     */
    String decode(String stored) {
        return StoredText.decode(account == null ? stored : stored.replace(MARK, account));
    }

    /** Text as it is stored. */
    record EncodedText(String text) {}
}
