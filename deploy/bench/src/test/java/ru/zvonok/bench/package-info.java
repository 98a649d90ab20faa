/** That what is measured is what it says: the generator's school, the report's words. */
@NullMarked
package ru.zvonok.bench;

import org.jspecify.annotations.NullMarked;
