package io.bedrockdiscovery.domain.access;

import io.bedrockdiscovery.domain.model.ModelId;
import java.util.ArrayList;
import java.util.List;

/** The conditions of a call that no read-only operation of Bedrock tells, in lines for users. */
final class NotCovered {
    private NotCovered() {}

    /** Returns the conditions on calls of a model. */
    static List<String> of(ModelId model) {
        List<String> lines = new ArrayList<>();
        if (!model.value().startsWith("amazon.")) {
            lines.add("the AWS Marketplace permissions and the payment method that the first call in an account needs");
        }
        if (model.value().startsWith("anthropic.")) {
            lines.add("a use-case form of the organization's management account, if AWS does not show it here");
        }
        lines.add("the data-retention modes that the model takes, beyond those that AWS documents");
        lines.add("a gate on the account itself (\"contact AWS Sales\")");
        lines.add("the refusal of a legacy model that the account has not called for 15 or 30 days");
        lines.add("IAM and organization policies that deny the call itself");
        lines.add("quotas, which may be 0");
        return List.copyOf(lines);
    }
}
