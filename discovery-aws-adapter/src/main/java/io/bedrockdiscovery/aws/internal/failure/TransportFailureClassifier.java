package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.aws.internal.http.CertificateBundleException;
import io.bedrockdiscovery.aws.internal.http.UnusableBodyException;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Classifies failures of the connection between this program and AWS. */
final class TransportFailureClassifier {
    private TransportFailureClassifier() {}

    /** Classifies a failure; empty if it is not one of the connection. */
    static Optional<Failure> classify(Throwable failure) {
        return CausalChain.first(failure, IOException.class).flatMap(TransportFailureClassifier::classify);
    }

    private static Optional<Failure> classify(IOException failure) {
        String message = CausalChain.message(failure);
        if (failure instanceof CertificateBundleException) {
            return failed(Reason.OTHER, message);
        }
        if (failure instanceof UnknownHostException) {
            return unreachable("the host name does not resolve (" + message + "); check the network and its DNS");
        }
        if (failure instanceof ConnectTimeoutException) {
            return unreachable("the connection timed out; check the network, firewall and proxy");
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return failed(Reason.TIMED_OUT, "no connection became free in time; try a lower concurrency");
        }
        if (failure instanceof SocketTimeoutException) {
            return failed(Reason.TIMED_OUT, "AWS accepted the request but did not answer in time; try again later");
        }
        if (failure instanceof NoRouteToHostException || failure instanceof ConnectException) {
            return unreachable("no connection (" + message + "); check the network, firewall and endpoint");
        }
        if (failure instanceof SSLException && message.contains("PKIX path")) {
            return unreachable("the certificate of the server is not trusted (PKIX path building failed); "
                    + "if a proxy inspects TLS, set AWS_CA_BUNDLE to a PEM file with its certificate");
        }
        if (failure instanceof SSLException) {
            return unreachable("the TLS handshake failed (" + message
                    + "); if a proxy intercepts TLS, set AWS_CA_BUNDLE to a PEM file with its certificate");
        }
        if (failure instanceof UnusableBodyException) {
            return failed(Reason.BAD_ANSWER, message + "; check whether a proxy answers in place of AWS");
        }
        if (failure instanceof MessageConstraintException) {
            return failed(
                    Reason.BAD_ANSWER,
                    "the head of the answer is too long (" + message
                            + "); check whether a proxy answers in place of AWS");
        }
        if (isMalformedAnswer(failure)) {
            return failed(Reason.BAD_ANSWER, "the answer is incomplete or malformed (" + message + ")");
        }
        if (failure instanceof SocketException || failure instanceof NoHttpResponseException) {
            return unreachable("the connection was lost (" + message + "); try again");
        }
        return Optional.empty();
    }

    private static boolean isMalformedAnswer(IOException failure) {
        return failure instanceof ConnectionClosedException
                || failure instanceof MalformedChunkCodingException
                || failure instanceof ClientProtocolException
                || failure instanceof ZipException
                || failure instanceof CharacterCodingException
                || failure instanceof EOFException;
    }

    private static Optional<Failure> unreachable(String message) {
        return failed(Reason.UNREACHABLE, message);
    }

    private static Optional<Failure> failed(Reason reason, String message) {
        return Optional.of(new Failure(reason, message));
    }
}
