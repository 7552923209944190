package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What can go wrong between here and AWS. */
final class TransportFaults {
    private TransportFaults() {}

    /** Empty where the failure is not one of the connection. */
    static Optional<Failure> of(Throwable failure) {
        return Causes.first(failure, IOException.class).flatMap(TransportFaults::reason);
    }

    private static Optional<Failure> reason(IOException failure) {
        String says = Causes.message(failure);
        if (failure instanceof UnknownHostException) {
            return unreachable("the name does not resolve (" + says + "); check the network and its DNS");
        }
        if (failure instanceof ConnectTimeoutException) {
            return unreachable("no connection in time; check the network, firewall and proxy");
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return is(Reason.TIMED_OUT, "no connection became free in time; try a lower concurrency");
        }
        if (failure instanceof SocketTimeoutException) {
            return is(Reason.TIMED_OUT, "AWS took the request and did not answer in time");
        }
        if (failure instanceof NoRouteToHostException || failure instanceof ConnectException) {
            return unreachable("no connection (" + says + "); check the network, firewall and endpoint");
        }
        if (failure instanceof SSLException) {
            return unreachable(
                    "no TLS connection (" + says + "); is a proxy's certificate missing from the trust store?");
        }
        if (isUnreadable(failure)) {
            return is(Reason.BAD_ANSWER, "the answer is broken (" + says + ")");
        }
        if (failure instanceof SocketException || failure instanceof NoHttpResponseException) {
            return unreachable("the connection broke (" + says + ")");
        }
        return Optional.empty();
    }

    private static boolean isUnreadable(IOException failure) {
        return failure instanceof ConnectionClosedException
                || failure instanceof MalformedChunkCodingException
                || failure instanceof ClientProtocolException
                || failure instanceof ZipException
                || failure instanceof WholeBody.AnswerTooLongException
                || failure instanceof EOFException;
    }

    private static Optional<Failure> unreachable(String message) {
        return is(Reason.UNREACHABLE, message);
    }

    private static Optional<Failure> is(Reason reason, String message) {
        return Optional.of(new Failure(reason, message));
    }
}
