package ru.zvonok.core;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Core as one import for a front end. The host brings a DataSource (migrated by {@code db}), one
 * {@link java.time.Clock} and an {@code AlertChannel}.
 */
@Configuration(proxyBeanMethods = false)
// Features may have parts of the same simple name.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CoreConfiguration {}
