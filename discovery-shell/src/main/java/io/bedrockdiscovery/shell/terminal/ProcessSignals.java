package io.bedrockdiscovery.shell.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The handlers of the signals that this process gets, by classes that the JDK exports from {@code jdk.unsupported} and hides
 * from its compiler. JLine does the same, but asks for a logger first, for which the JDK reads the directories of all jars
 * before a scan can begin.
 */
final class ProcessSignals {
    private ProcessSignals() {}

    /**
     * Calls {@code handler} at every signal of a name such as {@code INT}, on a thread of its own, until the returned action is run.
     * Does nothing where the JVM does not let a program handle the signal, or where the process was started with it ignored.
     */
    static Runnable handle(String name, Runnable handler) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Method handle = type.getMethod("handle", type, handlers);
            Object signal = type.getConstructor(String.class).newInstance(name);
            Object before = handle.invoke(
                    null,
                    signal,
                    Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, calling(handler)));
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException e) {
            return () -> {};
        }
    }

    private static InvocationHandler calling(Runnable handler) {
        return (proxy, method, arguments) -> {
            handler.run();
            return null;
        };
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
