//! For tests: writes rows with new ids from several threads and prints each id once it is saved;
//! ends with its standard input.
//! `writer sqlite|postgres PLACE THREADS EACH`

use attent_db::{Db, Error, Setup, SystemClock, Target, params};
use std::io::Write;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, place, threads, each] = arguments.as_slice() else {
        return Err("writer sqlite|postgres PLACE THREADS EACH".into());
    };
    let target = match engine.as_str() {
        "sqlite" => Target::Sqlite(place.into()),
        _ => Target::Postgres(place.clone()),
    };
    let (threads, each): (u32, u32) = (threads.parse()?, each.parse()?);
    let setup = Setup {
        clock: Arc::new(SystemClock),
        migrations: &[],
        readers: 4,
        app_name: "writer".into(),
    };
    let db = Db::open(target, setup)?;
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|_| scope.spawn(|| write(&db, each)))
            .collect();
        running.into_iter().try_for_each(|thread| {
            thread
                .join()
                .map_err(|_| "a thread panicked")?
                .map_err(|e| e.to_string())
        })
    })?;
    // Whoever started this decides when the process number is given back.
    std::io::stdin().read_line(&mut String::new())?;
    db.close();
    Ok(())
}

fn write(db: &Db, each: u32) -> Result<(), Error> {
    for _ in 0..each {
        let id = db.write_now(|tx| {
            let id = tx.new_id();
            tx.run(
                "INSERT INTO shelf (id, name, stock, open) VALUES ($1, $2, 1, TRUE)",
                &params![id, format!("shelf {id}")],
            )?;
            Ok::<_, Error>(id)
        })?;
        // One write of one line: lines of threads do not mix.
        let line = format!("{id}\n");
        let _ = std::io::stdout().lock().write_all(line.as_bytes());
    }
    Ok(())
}
