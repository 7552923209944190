package io.bedrockdiscovery.aws.testing;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.model.Region;

/** A program that prints the models of a region, with the configuration of its environment. */
public final class ListModelsMain {
    private ListModelsMain() {}

    public static void main(String[] args) {
        try (AwsBedrock aws = AwsBedrock.open()) {
            System.out.println(SourceCalls.models(aws, new Region("eu-west-1")));
        }
    }
}
