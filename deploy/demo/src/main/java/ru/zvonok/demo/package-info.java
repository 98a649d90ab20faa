/** x. */
@org.jspecify.annotations.NullMarked
package ru.zvonok.demo;
