package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import io.bedrockdiscovery.shell.training.AwsServer;
import io.bedrockdiscovery.testkit.builder.World;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A server for AWS, with the made-up credentials for its clients. */
final class AwsStandIn implements AutoCloseable {
    static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

    private final AwsServer server;

    /** Starts a server that answers as {@code answers} decides. */
    AwsStandIn(Function<Request, Answer> answers) throws IOException {
        server = AwsServer.start(null, answers);
    }

    /** Starts a server that answers as AWS would tell of a world. */
    static AwsStandIn of(World world) throws IOException {
        return new AwsStandIn(request -> AwsAnswers.of(world, request));
    }

    /** Returns the system properties by which the SDK finds this server, with made-up credentials. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(server.endpoints());
        properties.put("aws.accessKeyId", KEY_ID);
        properties.put("aws.secretAccessKey", SECRET);
        properties.put("aws.sessionToken", TOKEN);
        properties.put("aws.region", "us-east-1");
        return properties;
    }

    @Override
    public void close() {
        server.close();
    }
}
