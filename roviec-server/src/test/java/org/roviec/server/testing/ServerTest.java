package org.roviec.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roviec.server.Server;
import org.roviec.server.database.SwitchingDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real database, fresh for each class. All such classes share
 * one running application, so the tenth costs a tenth of a second. Inject {@code MockMvc}, {@code
 * JdbcClient}, {@link People} or any bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Server.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "server.port=0",
      "spring.main.banner-mode=off",
      "roviec.reminder.scheduled=false"
    })
@AutoConfigureMockMvc
@Import({SwitchingDataSource.Wiring.class, TravellingClock.Wiring.class, People.class})
@ContextConfiguration(initializers = OnTestDatabase.class)
@ExtendWith(FreshDatabase.class)
public @interface ServerTest {}
