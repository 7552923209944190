package io.bedrockdiscovery.domain.diagnosis;

import java.util.List;

/** Errors about the region's configuration, the network and TLS. */
final class EndpointErrors {
    /** The errors, special cases first. */
    static final List<KnownError> ALL = List.of(
            KnownError.of(
                            "no-region",
                            "Unable to load region from any of the providers in the chain|\\bYou must specify a region\\b(?!:)"
                                    + "|an AWS region is required, but was not found"
                                    + "|Invalid Configuration: Missing Region|Error: Region is missing",
                            "The client found no region: not every SDK reads AWS_DEFAULT_REGION.")
                    .advise("Set AWS_REGION, or region in the profile.", "doctor"),
            KnownError.of(
                            "certificate",
                            "PKIX path building failed|unable to find valid certification path to requested target"
                                    + "|(?:bedrock|aws).{0,200}?(?:CERTIFICATE_VERIFY_FAILED|SSL validation failed"
                                    + "|certificate signed by unknown authority|invalid peer certificate: UnknownIssuer"
                                    + "|self[- ]signed certificate in certificate chain"
                                    + "|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)"
                                    + "|(?:CERTIFICATE_VERIFY_FAILED|SSL validation failed"
                                    + "|certificate signed by unknown authority|invalid peer certificate: UnknownIssuer"
                                    + "|self[- ]signed certificate in certificate chain).{0,200}?bedrock",
                            "Something between the caller and AWS, such as an inspecting proxy, shows a certificate of an "
                                    + "authority that the client does not trust.")
                    .advise(
                            "Add the authority to what the client trusts: the JVM's trust store for Java, which does not read "
                                    + "AWS_CA_BUNDLE, or NODE_EXTRA_CA_CERTS for Node.js. This program reads AWS_CA_BUNDLE.",
                            "doctor"),
            KnownError.of(
                            "endpoint-unreachable",
                            "Could not connect to the endpoint URL: [\"']?https?://bedrock"
                                    + "|(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|UnknownHostException:?) "
                                    + "bedrock[a-z-]*\\.[a-z0-9-]+\\.(?:amazonaws|api)"
                                    + "|failed to lookup address information.{0,200}?bedrock"
                                    + "|bedrock.{0,200}?(?:failed to lookup address information|no such host)",
                            "The endpoint of Bedrock[ in {region}] cannot be reached: the region does not have it, or DNS, a proxy "
                                    + "or a firewall keeps it away.")
                    .advise("See whether Bedrock is offered in the region.", "show region {region}")
                    .advise("Look at the proxy, and at the VPC endpoint for bedrock-runtime.", "doctor"),
            KnownError.of(
                            "read-timeout",
                            "Read timeout on endpoint URL: [\"']?https?://bedrock",
                            "The model took longer than the client waits.")
                    .advise("Raise the client's read timeout, or stream the answer."),
            KnownError.of(
                            "client-too-old",
                            "Unknown service: 'bedrock|'BedrockRuntime' object has no attribute"
                                    + "|argument (?:command|operation): Invalid choice.{0,200}?bedrock",
                            "The client's SDK is older than the service or the operation.")
                    .advise("Update the SDK or the AWS CLI."));

    private EndpointErrors() {}
}
