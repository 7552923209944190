package io.bedrockdiscovery.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Wraps connections so that something happens before each way to the server: each execution, and each commit. */
final class Interception {
    private Interception() {}

    /** Acts before a way to the server. */
    @FunctionalInterface
    interface Step {
        void before(Connection connection, String method) throws SQLException;
    }

    static Settings.ConnectionCustomizer each(Step step) {
        return connection -> wrap(Connection.class, connection, connection, step);
    }

    /** Leaves each statement a transaction of its own, as a store that forgot to begin one does. */
    static Connection withoutTransactions(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setAutoCommit", "commit", "rollback" -> null;
            default -> invoke(connection, method, arguments);
        });
    }

    private static <T> T wrap(Class<T> type, T target, Connection connection, Step step) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
                step.before(connection, method.getName());
            }
            Object result = invoke(target, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return wrap(PreparedStatement.class, prepared, connection, step);
            }
            return result instanceof Statement statement ? wrap(Statement.class, statement, connection, step) : result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
