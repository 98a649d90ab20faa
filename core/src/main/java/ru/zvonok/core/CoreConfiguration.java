package ru.zvonok.core;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Core as one import for a front end. The host brings a DataSource (migrated by {@code db}), one
 * {@link java.time.Clock} and an {@code AlertChannel}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CoreConfiguration {}
