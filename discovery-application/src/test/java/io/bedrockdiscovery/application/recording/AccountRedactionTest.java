package io.bedrockdiscovery.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests which numbers of a recording are account ids. */
final class AccountRedactionTest {
    private static final String OWN = "000000000002";
    private static final String OTHER = "000000000003";
    private static final String NUMBER = "202402291200";

    @Test
    void ownAccount_isHiddenInEveryText() {
        Map<String, Object> values = values("account", OWN, "name", "profile of " + OWN);

        assertThat(AccountRedaction.hide(values))
                .containsExactlyInAnyOrderEntriesOf(
                        values("account", AccountRedaction.EXAMPLE, "name", "profile of " + AccountRedaction.EXAMPLE));
    }

    @Test
    void accountOfAnArn_isHiddenThereAndInOtherTexts() {
        Map<String, Object> values =
                values("arn", "arn:aws:bedrock:us-east-1:" + OTHER + ":custom-model/x", "name", "shared by " + OTHER);

        assertThat(AccountRedaction.hide(values))
                .containsExactlyInAnyOrderEntriesOf(values(
                        "arn",
                        "arn:aws:bedrock:us-east-1:" + AccountRedaction.EXAMPLE + ":custom-model/x",
                        "name",
                        "shared by " + AccountRedaction.EXAMPLE));
    }

    @Test
    void eachAccount_hasItsOwnReplacement_andTheScannedOneTheFirst() {
        String arn = "arn:aws:bedrock:us-east-1:";
        Map<String, Object> values = values(
                "arns", List.of(arn + OTHER + ":custom-model/x", arn + OWN + ":prompt-router/y"), "account", OWN);

        assertThat(AccountRedaction.hide(values))
                .containsEntry("account", "111122223333")
                .containsEntry(
                        "arns", List.of(arn + "111122223334:custom-model/x", arn + "111122223333:prompt-router/y"));
    }

    @Test
    void replacedValues_stayAsTheyAre() {
        Map<String, Object> values = values(
                "account",
                OWN,
                "arn",
                "arn:aws:iam::" + OTHER + ":role/x",
                "failure",
                values("message", NUMBER + " no"));
        Map<String, Object> hidden = AccountRedaction.hide(values);

        assertThat(AccountRedaction.hide(hidden)).isEqualTo(hidden);
    }

    @Test
    void otherNumbersOfTwelveDigits_stay() {
        Map<String, Object> values = values("account", OWN, "modelId", "amazon." + NUMBER + "-v1:0", "long", OWN + "5");

        assertThat(AccountRedaction.hide(values))
                .containsEntry("modelId", "amazon." + NUMBER + "-v1:0")
                .containsEntry("long", OWN + "5");
    }

    @Test
    void everyNumberOfTwelveDigitsInAMessage_isHidden() {
        Map<String, Object> values = values("failure", values("message", NUMBER + " may not, " + NUMBER + "3 is none"));

        assertThat(AccountRedaction.hide(values))
                .containsEntry(
                        "failure", values("message", AccountRedaction.EXAMPLE + " may not, " + NUMBER + "3 is none"));
    }

    @Test
    void valuesOtherThanText_stay() {
        Map<String, Object> values =
                values("account", null, "samples", 7, "offered", true, "list", Arrays.asList(null, 1, List.of("x")));

        assertThat(AccountRedaction.hide(values)).containsExactlyInAnyOrderEntriesOf(values);
    }

    @Test
    void names_keepTheirOrder() {
        assertThat(AccountRedaction.hide(values("b", "1", "a", "2", "c", "3")).keySet())
                .containsExactly("b", "a", "c");
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
