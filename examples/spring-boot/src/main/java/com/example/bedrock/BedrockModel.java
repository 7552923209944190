package com.example.bedrock;

/**
 * The model of the application, as beans that call it need it.
 *
 * @param modelId the string to pass as {@code modelId}
 * @param region the id of the region to call from
 */
public record BedrockModel(String modelId, String region) {}
