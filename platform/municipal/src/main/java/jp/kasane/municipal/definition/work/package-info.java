/** What is done beside the counters: activities, resources, places, training, money, working together. */
@NullMarked
package jp.kasane.municipal.definition.work;

import org.jspecify.annotations.NullMarked;
