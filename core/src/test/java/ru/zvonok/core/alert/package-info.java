@NullMarked
package ru.zvonok.core.alert;

import org.jspecify.annotations.NullMarked;
