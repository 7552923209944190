package com.example.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that tells where a model can be called from. */
@SpringBootApplication
public class Application {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
