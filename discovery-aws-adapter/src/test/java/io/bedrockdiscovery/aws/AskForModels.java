package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;

/** A program that asks for the models of a region, with whatever it finds in its environment. */
final class AskForModels {
    static final String REGION = "eu-west-1";

    private AskForModels() {}

    public static void main(String[] args) {
        try (AwsBedrock aws = AwsBedrock.open()) {
            System.out.println(aws.modelSource().models(new Region(REGION)));
        }
    }
}
