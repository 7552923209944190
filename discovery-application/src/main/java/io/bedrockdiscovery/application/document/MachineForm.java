package io.bedrockdiscovery.application.document;

/** The forms that one kind of program reads, and that few answers have. May grow: a {@code switch} needs a default. */
public enum MachineForm {
    /** SARIF 2.1.0, which code scanning reads. */
    SARIF,
    /** Commands of a GitHub workflow, which become annotations. */
    GITHUB,
    /** The object of strings that the {@code external} data source of Terraform reads. */
    TERRAFORM
}
