package ru.zvonok.bot.importing;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ImportAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Permissions;

/** «Загрузить файлы» for the office. */
@Component
class ImportMenu implements MenuPart {

  @Override
  public int order() {
    return 508;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    return Permissions.IMPORT_FILES.allow(visit.who(), Permissions.Tie.NONE)
        ? List.of(new Button(visit.words().say("importing.menu"), new ImportAction.ImportHowTo()))
        : List.of();
  }
}
